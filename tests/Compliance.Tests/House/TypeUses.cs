using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Compliance.Tests.House;

/// <summary>The types of its own assembly that a type mentions: in its bases, its signatures and the code of its methods.</summary>
internal static class TypeUses
{
    public static IEnumerable<TypeDefinitionHandle> Of(PEReader image, MetadataReader metadata, TypeDefinition type)
    {
        var found = new Collector(metadata);
        found.Add(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations())
            found.Add(metadata.GetInterfaceImplementation(implemented).Interface);
        foreach (var field in type.GetFields())
            metadata.GetFieldDefinition(field).DecodeSignature(found, null);
        foreach (var handle in type.GetMethods())
        {
            var method = metadata.GetMethodDefinition(handle);
            method.DecodeSignature(found, null);
            if (method.RelativeVirtualAddress != 0)
                Body(image.GetMethodBody(method.RelativeVirtualAddress), found);
        }

        return found.Types;
    }

    /// <summary>Every four bytes of the code that are a token of a type or a member count as a use; a chance hit would be a member of ours.</summary>
    private static void Body(MethodBodyBlock body, Collector found)
    {
        if (!body.LocalSignature.IsNil)
            found.Locals(body.LocalSignature);
        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            switch (Operand(ref code))
            {
                case { } token:
                    found.Add(MetadataTokens.EntityHandle(token));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Reads one instruction; its token where it has one.</summary>
    private static int? Operand(ref BlobReader code)
    {
        var first = code.ReadByte();
        var operation = first == 0xFE ? (ILOpCode)((first << 8) | code.ReadByte()) : (ILOpCode)first;
        switch (operation)
        {
            case ILOpCode.Switch:
                var count = code.ReadInt32();
                code.Offset += 4 * count;
                return null;
            case ILOpCode.Ldstr:
                code.Offset += 4;
                return null;
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldvirtftn or ILOpCode.Jmp
                or ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld
                or ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Box or ILOpCode.Unbox or ILOpCode.Unbox_any or ILOpCode.Newarr
                or ILOpCode.Ldtoken or ILOpCode.Initobj or ILOpCode.Ldobj or ILOpCode.Stobj or ILOpCode.Cpobj or ILOpCode.Ldelem
                or ILOpCode.Ldelema or ILOpCode.Stelem or ILOpCode.Constrained or ILOpCode.Sizeof or ILOpCode.Mkrefany or ILOpCode.Refanyval:
                return code.ReadInt32();
            default:
                code.Offset += SizeOf(operation);
                return null;
        }
    }

    private static int SizeOf(ILOpCode operation) => operation switch
    {
        ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8 => 8,
        ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 or ILOpCode.Calli => 4,
        ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Stloc => 2,
        ILOpCode.Ldc_i4_s or ILOpCode.Ldarg_s or ILOpCode.Ldarga_s or ILOpCode.Starg_s or ILOpCode.Ldloc_s or ILOpCode.Ldloca_s
            or ILOpCode.Stloc_s or ILOpCode.Unaligned => 1,
        _ when operation.IsBranch() => operation.GetBranchOperandSize(),
        _ => 0,
    };

    private sealed class Collector(MetadataReader metadata) : ISignatureTypeProvider<object?, object?>
    {
        public HashSet<TypeDefinitionHandle> Types { get; } = [];

        public void Locals(StandaloneSignatureHandle handle) => metadata.GetStandaloneSignature(handle).DecodeLocalSignature(this, null);

        public void Add(EntityHandle handle)
        {
            switch (handle.Kind)
            {
                case HandleKind.TypeDefinition when !handle.IsNil:
                    Types.Add((TypeDefinitionHandle)handle);
                    break;
                case HandleKind.TypeSpecification:
                    metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                    break;
                case HandleKind.MethodDefinition:
                    Types.Add(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                    break;
                case HandleKind.FieldDefinition:
                    Types.Add(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                    break;
                case HandleKind.MethodSpecification:
                    var generic = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                    generic.DecodeSignature(this, null);
                    Add(generic.Method);
                    break;
                case HandleKind.MemberReference:
                    Add(metadata.GetMemberReference((MemberReferenceHandle)handle).Parent);
                    break;
                default:
                    break;
            }
        }

        public object? GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            Types.Add(handle);
            return null;
        }

        public object? GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
        {
            reader.GetTypeSpecification(handle).DecodeSignature(this, null);
            return null;
        }

        public object? GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => null;

        public object? GetPrimitiveType(PrimitiveTypeCode typeCode) => null;

        public object? GetSZArrayType(object? elementType) => null;

        public object? GetArrayType(object? elementType, ArrayShape shape) => null;

        public object? GetByReferenceType(object? elementType) => null;

        public object? GetPointerType(object? elementType) => null;

        public object? GetPinnedType(object? elementType) => null;

        public object? GetFunctionPointerType(MethodSignature<object?> signature) => null;

        public object? GetGenericInstantiation(object? genericType, ImmutableArray<object?> typeArguments) => null;

        public object? GetGenericMethodParameter(object? genericContext, int index) => null;

        public object? GetGenericTypeParameter(object? genericContext, int index) => null;

        public object? GetModifiedType(object? modifier, object? unmodifiedType, bool isRequired) => null;
    }
}
